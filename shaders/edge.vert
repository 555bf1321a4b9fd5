#version 330 core
// The inner edge of land that is held but not a state's own: one quad a segment, on one side of it.
layout(location = 0) in vec4 ends;      // from, to: metres from the mesh origin
layout(location = 1) in float along;    // not used here
layout(location = 2) in uint feature;   // arc

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform vec2 half_viewport;   // pixels
uniform vec2 bands[4];        // by Band: width, pixels; how much of the ground is in the land
uniform vec3 ground;
uniform float shade;          // what the band's colour is multiplied by at the line
uniform int side;             // 0 = left of the line as it runs, 1 = right
uniform samplerBuffer table;  // two texels an arc; the last byte: the Band left, then right
uniform samplerBuffer sides;  // two texels an arc: the patch left, the patch right
uniform samplerBuffer patches;  // two texels a patch: fill rgb + alpha; pattern

out vec2 place;       // pixels: along the segment, off it towards the inside
flat out float reach;  // pixels: length of the segment
flat out float width;  // pixels
flat out vec3 fill;    // the land's
flat out vec3 border;  // the band's colour at the line: app/style/status.h

void main() {
    int arc = int(feature);
    int flags = int(texelFetch(table, arc * 2 + 1).a * 255.0 + 0.5);
    int band = flags >> (2 * side) & 3;
    if (band == 0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
        return;
    }
    ivec4 number = ivec4(texelFetch(sides, arc * 2 + side) * 255.0 + 0.5);
    fill = texelFetch(patches, (number.r | number.g << 8 | number.b << 16 | number.a << 24) * 2).rgb;
    width = bands[band].x;
    vec3 full = clamp((fill - ground * bands[band].y) / (1.0 - bands[band].y), 0.0, 1.0);
    border = min((shade < 1.0 ? min(full, fill) : max(full, fill)) * shade, 1.0);
    vec2 a = (ends.xy * view.xy + view.zw) * half_viewport;
    vec2 b = (ends.zw * view.xy + view.zw) * half_viewport;
    reach = length(b - a);
    vec2 forward = reach > 1e-4 ? (b - a) / reach : vec2(1.0, 0.0);
    vec2 inward = vec2(-forward.y, forward.x) * (side == 0 ? 1.0 : -1.0);
    float u = (gl_VertexID & 1) == 0 ? -0.5 * width : reach + 0.5 * width;
    float v = (gl_VertexID & 2) == 0 ? 0.0 : width;
    place = vec2(u, v);
    gl_Position = vec4((a + forward * u + inward * v) / half_viewport, 0.0, 1.0);
}
