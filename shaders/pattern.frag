#version 330 core
// Patterns are drawn in pixels but hang on the map (anchor): they do not swim when it is panned.
flat in vec3 pattern_colour;
flat in int pattern;

uniform vec2 anchor;        // where the mesh origin is on the screen, pixels
uniform float scale;        // pixels a point
uniform vec3 german;        // this colour leans the other way, so that grey still tells

out vec4 colour;

// Coverage of a line of the given width where `across` counts pixels over it, period by period.
float stripe(float across, float period, float width) {
    float off = abs(mod(across, period) - period * 0.5);
    return clamp(width * 0.5 - off + 0.5, 0.0, 1.0);
}

void main() {
    vec2 p = gl_FragCoord.xy - anchor;
    float lean = distance(pattern_colour, german) < 0.01 ? -1.0 : 1.0;
    float down = (p.x * lean + p.y) * 0.70710678;
    float up = (p.x * lean - p.y) * 0.70710678;
    float cover;
    if (pattern == 1) {
        cover = stripe(down, 8.0 * scale, 2.0 * scale);
    } else if (pattern == 2) {
        cover = max(stripe(down, 8.0 * scale, 1.7 * scale),
                    stripe(up, 16.0 * scale, 1.2 * scale));
    } else {
        float period = 9.0 * scale;
        vec2 cell = mod(vec2(down, up), period) - period * 0.5;
        cover = clamp(1.7 * scale - length(cell) + 0.5, 0.0, 1.0);
    }
    colour = vec4(pattern_colour, cover * 0.82);
}
