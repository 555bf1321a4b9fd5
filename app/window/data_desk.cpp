#include "app/window/data_desk.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <utility>

#include "app/words/words.h"

namespace viewer {

namespace {

using std::chrono::duration;

constexpr std::size_t most_remarks = 2;

std::string name_of(const std::filesystem::path& file) {
    return file.empty() ? "the shipped atlas" : file.string();
}

geodata::Result<DataMade> make_ready(const std::filesystem::path& file,
                                     const DataDesk::FirstView& first, geodata::Loading& loading) {
    auto scene = load_scene(file, &loading);
    if (!scene) return scene.error();
    const MapView view = view_of(first(*scene.value()), SideName::a);
    auto lettering = letter(*scene.value(), view, &loading);
    if (!lettering) return lettering.error();
    if (loading.cancelled()) return geodata::cancelled_error(file.string());
    std::vector<geodata::Warning> warnings = scene.warnings();
    return DataMade{std::move(scene).value(), std::move(lettering).value(), std::move(warnings)};
}

template <class T>
bool is_ready(const std::future<T>& future, double seconds = 0) {
    return future.wait_for(duration<double>(seconds)) == std::future_status::ready;
}

}  // namespace

void DataDesk::read(const std::filesystem::path& file, FirstView first) {
    give_up();
    job_ = std::make_unique<Job>();
    job_->file = file;
    job_->made = std::async(std::launch::async, [job = job_.get(), first = std::move(first)] {
        return make_ready(job->file, first, job->loading);
    });
}

void DataDesk::give_up() {
    clear_up();
    if (!job_) return;
    job_->loading.cancel();
    // What it has made already goes on that thread too.
    going_.push_back(std::async(std::launch::async, [job = std::move(job_)] { job->made.wait(); }));
}

bool DataDesk::ended(double seconds) const {
    return is_ready(job_->made, seconds);
}

geodata::Result<DataMade> DataDesk::take() {
    const std::unique_ptr<Job> job = std::move(job_);
    const auto refused = [&](const std::string& what, const std::string& remedy) {
        return geodata::Error{{what, name_of(job->file), remedy}};
    };
    try {
        return job->made.get();
    } catch (const std::bad_alloc&) {
        return refused("there is not enough memory for it",
                       "close other programs, or open a part of the data");
    } catch (const std::exception& thrown) {
        return refused(std::string("it cannot be read (") + thrown.what() + ")",
                       "check whether the file and its folder may be read");
    } catch (...) {
        return refused("it cannot be read", "check whether the file and its folder may be read");
    }
}

void DataDesk::put_away(std::unique_ptr<Scene> scene, LevelsInMaking levels) {
    clear_up();
    // Not in the lambda's own order of destruction: the levels are made of the scene.
    going_.push_back(std::async(std::launch::async,
                                [gone = std::move(scene), making = std::move(levels)]() mutable {
                                    if (making.running.valid()) making.running.wait();
                                    gone.reset();
                                }));
}

void DataDesk::clear_up() {
    std::erase_if(going_, [](const std::future<void>& one) { return is_ready(one); });
}

bool DataDesk::end(double seconds) {
    give_up();
    const auto until = std::chrono::steady_clock::now() + duration<double>(seconds);
    return std::all_of(going_.begin(), going_.end(), [&](const std::future<void>& one) {
        return one.wait_until(until) == std::future_status::ready;
    });
}

Actions remarks_on(const std::vector<geodata::Warning>& warnings) {
    Actions told;
    if (warnings.size() > most_remarks) {
        const std::size_t more = warnings.size() - most_remarks;
        told.emplace_back(ShowMessage{
            filled(tr_n("{1} more remark on this file; \"pactmap check\" lists them all.",
                        "{1} more remarks on this file; \"pactmap check\" lists them all.", more),
                   {std::to_string(more)})});
    }
    for (std::size_t i = std::min(warnings.size(), most_remarks); i-- > 0;) {
        told.emplace_back(ShowMessage{warnings[i].sentence()});
    }
    return told;
}

}  // namespace viewer
