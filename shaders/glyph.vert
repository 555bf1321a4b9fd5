#version 330 core
// Letters: one instance a glyph, placed by the layout in framebuffer pixels (origin top left).
layout(location = 0) in vec4 placement;  // baseline start, pixels; cos and sin of the angle
layout(location = 1) in vec4 box;        // left, bottom, right, top in em
layout(location = 2) in vec4 texels;     // u0, v0, u1, v1
layout(location = 3) in vec4 ink;
layout(location = 4) in vec4 halo;       // rgb; opacity of the label
layout(location = 5) in vec2 sizes;      // pixels an em; halo width in pixels

uniform vec2 viewport;    // pixels
uniform vec2 field_size;  // texels

out vec2 at;
flat out vec4 letter_ink;
flat out vec4 halo_ink;
flat out vec2 measures;

void main() {
    vec2 corner = vec2((gl_VertexID & 1), (gl_VertexID & 2) >> 1);
    vec2 em = mix(box.xy, box.zw, corner) * sizes.x;
    vec2 turned = vec2(em.x * placement.z - em.y * placement.w,
                       em.x * placement.w + em.y * placement.z);
    vec2 pixel = placement.xy + vec2(turned.x, -turned.y);
    at = vec2(mix(texels.x, texels.z, corner.x), mix(texels.w, texels.y, corner.y)) / field_size;
    letter_ink = ink;
    halo_ink = halo;
    measures = sizes;
    gl_Position = vec4(pixel.x / viewport.x * 2.0 - 1.0, 1.0 - pixel.y / viewport.y * 2.0, 0.0, 1.0);
}
