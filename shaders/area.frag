#version 330 core
// The plain ground; patterns are laid over it (pattern.frag). Along the inner edge of land that is
// held but not a state's own a shade: strongest at the line, the land's own colour at its inner end.
flat in vec3 fill;
flat in vec3 border;
flat in float width;

uniform sampler2D nearness;  // of the part that is drawn; red: to the lines that have a shade
uniform ivec2 corner;        // where that part begins
uniform float shade_reach;   // pixels: how far from them it is 0

out vec4 colour;

void main() {
    vec3 seen = fill;
    if (width > 0.0) {
        float off = (1.0 - texelFetch(nearness, ivec2(gl_FragCoord.xy) - corner, 0).r) * shade_reach;
        seen = mix(border, fill, clamp(off / width, 0.0, 1.0));
    }
    colour = vec4(seen, 1.0);
}
