#version 330 core
// A picture mixed over the frame: the one before a change, or the other side of a comparison.
uniform sampler2D before;
uniform ivec2 corner;   // where the picture's lower left pixel goes
uniform float strength;

out vec4 colour;

void main() {
    colour = vec4(texelFetch(before, ivec2(gl_FragCoord.xy) - corner, 0).rgb, strength);
}
