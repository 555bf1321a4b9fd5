#version 330 core
// Areas: triangles on the map plane, coloured by a table that is looked up once a vertex.
layout(location = 0) in vec2 position;  // metres from the mesh origin
layout(location = 1) in uint feature;

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform samplerBuffer table;  // two texels a feature: fill rgb + alpha; pattern rgb + hatch

flat out vec3 fill;

void main() {
    gl_Position = vec4(position * view.xy + view.zw, 0.0, 1.0);
    vec4 first = texelFetch(table, int(feature) * 2);
    fill = first.rgb;
    if (first.a == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);  // not there: outside the view
}
