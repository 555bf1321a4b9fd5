#version 330 core
// Lays the gathered bands of uncertainty over the map: strongest on the line itself.
uniform sampler2D gathered;
uniform vec3 ink;
uniform float opacity;  // on the line itself

out vec4 colour;

void main() {
    float strength = texelFetch(gathered, ivec2(gl_FragCoord.xy), 0).r;
    if (strength <= 0.0) discard;
    colour = vec4(ink, opacity * sqrt(strength));
}
