#version 330 core
// The patterns of areas: the triangles of those that have one, the others outside the view.
layout(location = 0) in vec2 position;  // metres from the mesh origin
layout(location = 1) in uint feature;

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform samplerBuffer table;  // two texels a feature: fill rgb + alpha; pattern rgb + hatch
uniform float scale;          // pixels a point
uniform vec4 stripes[8];      // points, by pattern: period and width; the same of the crossing ones
uniform vec3 dots[8];         // points, by pattern: period and radius; opacity of the pattern

flat out vec3 pattern_colour;
flat out float lean;     // 1: the stripes fall, -1: they rise
flat out vec4 lines;     // pixels: of the pattern's stripes
flat out vec2 grid;      // pixels: of its dots
flat out float opacity;
flat out float ribboned;   // 1: a pattern that is a ribbon close up
flat out float contested;  // 1: barred, below its pattern

void main() {
    gl_Position = vec4(position * view.xy + view.zw, 0.0, 1.0);
    vec4 second = texelFetch(table, int(feature) * 2 + 1);
    pattern_colour = second.rgb;
    int hatch = int(second.a * 255.0 + 0.5);
    int pattern = hatch & 7;
    lean = hatch >= 128 ? -1.0 : 1.0;
    lines = stripes[pattern] * scale;
    grid = dots[pattern].xy * scale;
    opacity = dots[pattern].z;
    contested = (hatch & 64) != 0 ? 1.0 : 0.0;
    ribboned = pattern >= 1 && pattern <= 3 ? 1.0 : 0.0;
    if (pattern == 0 && contested == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
