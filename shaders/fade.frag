#version 330 core
// The picture before a change, fading over the one after it.
uniform sampler2D before;
uniform float strength;

out vec4 colour;

void main() {
    colour = vec4(texelFetch(before, ivec2(gl_FragCoord.xy), 0).rgb, strength);
}
