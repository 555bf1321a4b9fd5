#version 330 core
// The patterns of areas: the triangles of those that have one, the others outside the view.
layout(location = 0) in vec2 position;  // metres from the mesh origin
layout(location = 1) in uint feature;

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform samplerBuffer table;  // two texels a feature: fill rgb + alpha; pattern rgb + kind

flat out vec3 pattern_colour;
flat out int pattern;

void main() {
    gl_Position = vec4(position * view.xy + view.zw, 0.0, 1.0);
    vec4 second = texelFetch(table, int(feature) * 2 + 1);
    pattern_colour = second.rgb;
    pattern = int(second.a * 255.0 + 0.5);
    if (pattern == 0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
