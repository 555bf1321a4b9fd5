#version 330 core
// Patterns are drawn in pixels but hang on the map (anchor): they do not swim when it is panned.
// Their measures: app/style/hatches.h.
flat in vec3 pattern_colour;
flat in float lean;
flat in vec4 lines;
flat in vec2 grid;
flat in float opacity;
flat in float ribboned;
flat in float contested;

uniform vec2 anchor;        // where the mesh origin is on the screen, pixels
uniform vec3 bars;          // of contested land, pixels: period and width; their opacity
uniform vec3 bar_colour;
// Of the part that is drawn; green: to the pattern's edges; blue: to rivers.
uniform sampler2D nearness;
uniform ivec2 corner;        // where that part begins
uniform float ribbon_share;  // 0: patterns all over, 1: in a ribbon along their inner edges
uniform vec3 ribbon;         // pixels: width, and how much of it fades; opacity of the tint inside

out vec4 colour;

// Coverage of a line of the given width where `across` counts pixels over it, period by period.
float stripe(float across, float period, float width) {
    float off = abs(mod(across, period) - period * 0.5);
    return clamp(width * 0.5 - off + 0.5, 0.0, 1.0);
}

void main() {
    vec2 p = gl_FragCoord.xy - anchor;
    float down = (p.x * lean + p.y) * 0.70710678;
    float up = (p.x * lean - p.y) * 0.70710678;
    float cover = 0.0;
    if (lines.y > 0.0) cover = stripe(down, lines.x, lines.y);
    if (lines.w > 0.0) cover = max(cover, stripe(up, lines.z, lines.w));
    if (grid.y > 0.0) {
        vec2 cell = mod(vec2(down, up), grid.x) - grid.x * 0.5;
        cover = clamp(grid.y - length(cell) + 0.5, 0.0, 1.0);
    }
    // The pattern over the bars.
    float above = cover * opacity;
    if (ribboned * ribbon_share > 0.0) {
        vec4 by = texelFetch(nearness, ivec2(gl_FragCoord.xy) - corner, 0);
        float inside = 1.0 - clamp(by.g * ribbon.x / ribbon.y, 0.0, 1.0);
        above *= 1.0 - ribbon_share * inside;
        above *= 1.0 - ribbon_share * clamp(by.b * 3.0, 0.0, 1.0);
        above += (1.0 - above) * ribbon.z * ribbon_share * inside;
    }
    float below = contested * stripe(p.x, bars.x, bars.y) * bars.z * (1.0 - above);
    float both = above + below;
    colour = vec4((pattern_colour * above + bar_colour * below) / max(both, 0.001), both);
}
