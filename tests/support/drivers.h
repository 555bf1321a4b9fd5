// A GDAL that was built without one of its drivers.
#pragma once

#include "geodata/read/gdal_internal.h"
#include "tests/support/catch.h"

namespace test {

/// As long as it lives, GDAL does not know the driver.
class WithoutDriver {
  public:
    explicit WithoutDriver(const char* name) {
        geodata::register_gdal();
        driver_ = GetGDALDriverManager()->GetDriverByName(name);
        REQUIRE(driver_ != nullptr);
        GetGDALDriverManager()->DeregisterDriver(driver_);
    }
    ~WithoutDriver() { GetGDALDriverManager()->RegisterDriver(driver_); }
    WithoutDriver(const WithoutDriver&) = delete;
    WithoutDriver& operator=(const WithoutDriver&) = delete;

  private:
    GDALDriver* driver_ = nullptr;
};

}  // namespace test
