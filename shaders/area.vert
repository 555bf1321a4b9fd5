#version 330 core
// Areas: triangles on the map plane, coloured by a table that is looked up once a vertex.
layout(location = 0) in vec2 position;  // metres from the mesh origin
layout(location = 1) in uint feature;

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform samplerBuffer table;  // two texels a feature: fill rgb + alpha; pattern rgb + hatch
uniform vec2 bands[4];        // by Band: width, pixels; how much of the ground is in the land
uniform vec3 ground;
uniform float shade;          // what the band's colour is multiplied by at the line

flat out vec3 fill;
flat out vec3 border;  // the band's colour at the line: app/style/status.h
flat out float width;  // of the band, pixels; 0: none

void main() {
    gl_Position = vec4(position * view.xy + view.zw, 0.0, 1.0);
    vec4 first = texelFetch(table, int(feature) * 2);
    fill = first.rgb;
    int hatch = int(texelFetch(table, int(feature) * 2 + 1).a * 255.0 + 0.5);
    vec2 band = bands[hatch >> 3 & 3];
    width = band.x;
    vec3 full = clamp((fill - ground * band.y) / (1.0 - band.y), 0.0, 1.0);
    border = min((shade < 1.0 ? min(full, fill) : max(full, fill)) * shade, 1.0);
    if (first.a == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);  // not there: outside the view
}
