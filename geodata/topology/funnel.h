/// \file
/// A part of a polygon that a sweep from west to east has come to, and the triangles it leaves
/// behind (Garey, Johnson, Preparata, Tarjan: Triangulating a simple polygon, Information
/// Processing Letters 7, 1978).
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "geodata/topology/grid_point.h"

namespace geodata {

enum class Bank : std::uint8_t { lower, upper };

/// Collects triangles, counter-clockwise; those without an area are passed over.
class TriangleList {
  public:
    explicit TriangleList(const std::vector<GridPoint>& nodes) : nodes_(nodes) {}

    [[nodiscard]] int side(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
        return side_of(nodes_[a], nodes_[b], nodes_[c]);
    }
    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        const int turn = side(a, b, c);
        if (turn < 0) std::swap(b, c);
        if (turn != 0) index_.insert(index_.end(), {a, b, c});
    }
    [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(index_); }

  private:
    const std::vector<GridPoint>& nodes_;
    std::vector<std::uint32_t> index_;
};

/// The vertices that still wait for their triangles: a chain along one bank, bent inwards, and its
/// first vertex also the last one of the other bank.
class Funnel {
  public:
    Funnel() = default;
    explicit Funnel(std::uint32_t node) : chain_{node} {}
    Funnel(std::uint32_t first, std::uint32_t second, Bank bank)
        : chain_{first, second}, bank_(bank) {}

    [[nodiscard]] std::uint32_t last() const { return chain_.back(); }
    [[nodiscard]] Bank bank() const { return bank_; }
    /// Whether the last vertex ends the upper bank's chain, so that above it lies only an edge.
    [[nodiscard]] bool is_point() const { return chain_.size() == 1; }

    void add(std::uint32_t node, Bank bank, TriangleList& triangles) {
        if (bank != bank_ && chain_.size() > 1) {
            close(node, triangles);
            chain_ = {chain_.back(), node};
        } else {
            const int inwards = bank == Bank::upper ? -1 : 1;
            while (chain_.size() > 1) {
                const std::uint32_t before = chain_[chain_.size() - 2];
                if (triangles.side(before, chain_.back(), node) != inwards) break;
                triangles.add(before, chain_.back(), node);
                chain_.pop_back();
            }
            chain_.push_back(node);
        }
        bank_ = bank;
    }
    /// The last vertex, on both banks.
    void close(std::uint32_t node, TriangleList& triangles) const {
        for (std::size_t i = 0; i + 1 < chain_.size(); ++i) {
            triangles.add(chain_[i], chain_[i + 1], node);
        }
    }

  private:
    std::vector<std::uint32_t> chain_;
    Bank bank_ = Bank::lower;
};

/// What lies between two edges of the sweep: one funnel, or two, one above the other, that have
/// met in a vertex and wait for the next one to be parted by a diagonal.
class SweepRegion {
  public:
    SweepRegion() = default;
    explicit SweepRegion(std::uint32_t node) : lower_(node) {}

    void add(std::uint32_t node, Bank bank, TriangleList& triangles) {
        if (two_) {
            (bank == Bank::upper ? upper_ : lower_).close(node, triangles);
            if (bank == Bank::lower) lower_ = std::move(upper_);
            two_ = false;
        }
        lower_.add(node, bank, triangles);
    }
    void close(std::uint32_t node, TriangleList& triangles) const {
        lower_.close(node, triangles);
        if (two_) upper_.close(node, triangles);
    }
    /// The region above joins this one in its last vertex, which both have got already.
    void merge(SweepRegion above) {
        upper_ = std::move(above.lower_);
        two_ = true;
    }
    /// A vertex within: what lies above the diagonal to it is cut off and given back.
    [[nodiscard]] SweepRegion split(std::uint32_t node, TriangleList& triangles) {
        SweepRegion above;
        if (two_) {
            above.lower_ = std::move(upper_);
            two_ = false;
            lower_.add(node, Bank::upper, triangles);
            above.lower_.add(node, Bank::lower, triangles);
        } else if (lower_.bank() == Bank::upper || lower_.is_point()) {
            above.lower_ = Funnel(lower_.last(), node, Bank::lower);
            lower_.add(node, Bank::upper, triangles);
        } else {
            above.lower_ = std::move(lower_);
            lower_ = Funnel(above.lower_.last(), node, Bank::upper);
            above.lower_.add(node, Bank::lower, triangles);
        }
        return above;
    }

  private:
    Funnel lower_, upper_;
    bool two_ = false;
};

}  // namespace geodata
