#version 330 core
// Lines: one instance a segment, drawn as a capsule of screen-space width (round joins and caps).
layout(location = 0) in vec4 ends;      // from, to: metres from the mesh origin
layout(location = 1) in float along;    // metres from the start of the line
layout(location = 2) in uint feature;

uniform vec4 view;            // clip = position * view.xy + view.zw
uniform vec2 half_viewport;   // pixels
uniform float scale;          // pixels a point
uniform float metres_to_pixels;
uniform float widen;          // points added to the width (glow, casing)
uniform float taper;          // metres over which a river grows to its width; 0: none
uniform float source_share;   // of its width that it has at its source
uniform vec4 casing;          // a colour instead of the table's, where alpha is 1
uniform float half_width;     // points, instead of the table's; 0: the table's
uniform samplerBuffer table;  // two texels a feature: colour + kind; width, dash, gap, priority
// Lines that are off by more than the scale shows (app/style/measures.h).
uniform samplerBuffer precision_table;  // a texel a feature: how far off, 10 m; low byte, high byte
uniform float points_per_km;            // 0: all lines are sharp
uniform vec2 doubt_range;  // points: soft and dashed from there on, and wholly from there
uniform vec4 doubt_look;   // width, times; softness, of half the width; dash and gap, points
uniform float doubt_more_gap;  // of the gap: what a dashed line's own grows by

out vec2 place;               // pixels: along the segment, across it
flat out float reach;         // pixels: length of the segment
flat out float radius;        // pixels: half the width
flat out vec2 dash;           // pixels: on, off
out float distance_along;     // pixels from the start of the line
flat out vec3 ink;
flat out float softness;      // pixels: half of what a soft line takes to fade out

void main() {
    vec4 first = texelFetch(table, int(feature) * 2);
    vec4 second = texelFetch(table, int(feature) * 2 + 1) * (255.0 / 4.0) * scale;
    ink = mix(first.rgb, casing.rgb, casing.a);
    float grown = 1.0;
    if (taper > 0.0) grown = source_share + (1.0 - source_share) * sqrt(min(along / taper, 1.0));
    radius = max((second.x * grown + widen * scale) * 0.5, 0.35);
    if (half_width > 0.0) radius = half_width * scale;
    dash = second.yz;
    softness = 0.5;
    if (points_per_km > 0.0) {
        vec4 off = texelFetch(precision_table, int(feature)) * 255.0;
        float points = (off.r + off.g * 256.0) * 0.01 * points_per_km;
        float doubt = clamp((points - doubt_range.x) / (doubt_range.y - doubt_range.x), 0.0, 1.0);
        radius *= 1.0 + (doubt_look.x - 1.0) * doubt;
        softness = max(0.5, doubt_look.y * radius * doubt);
        bool solid = dash.x <= 0.0;
        if (solid) dash.x = doubt_look.z * scale;
        dash.y += (solid ? 1.0 : doubt_more_gap) * doubt_look.w * scale * doubt;
    }
    vec2 a = (ends.xy * view.xy + view.zw) * half_viewport;
    vec2 b = (ends.zw * view.xy + view.zw) * half_viewport;
    reach = length(b - a);
    vec2 forward = reach > 1e-4 ? (b - a) / reach : vec2(1.0, 0.0);
    vec2 side = vec2(-forward.y, forward.x);
    float margin = radius + softness + 0.5;
    vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
    float u = corner.x < 0.0 ? -margin : reach + margin;
    float v = corner.y * margin;
    place = vec2(u, v);
    distance_along = along * metres_to_pixels + u;
    gl_Position = vec4((a + forward * u + side * v) / half_viewport, 0.0, 1.0);
}
