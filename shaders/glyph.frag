#version 330 core
in vec2 at;
flat in vec4 letter_ink;
flat in vec4 halo_ink;
flat in vec2 measures;

uniform sampler2D field;
uniform float pixels_per_unit;  // distance range of the field in texels / texels an em
uniform int halo_pass;
uniform float halo_opacity;

out vec4 colour;

void main() {
    float d = (texture(field, at).r * 255.0 - 128.0) / 128.0 * pixels_per_unit * measures.x;
    float cover = halo_pass == 1 ? smoothstep(-0.7, 0.7, d + measures.y)
                                 : clamp(d + 0.5, 0.0, 1.0);
    vec3 c = halo_pass == 1 ? halo_ink.rgb : letter_ink.rgb;
    float opacity = halo_ink.a * (halo_pass == 1 ? halo_opacity : 1.0);
    if (cover <= 0.003) discard;
    colour = vec4(c, cover * opacity);
}
