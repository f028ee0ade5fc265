using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PolicyReview.Storage;

/// <summary>Moments as UTC ticks (100 ns since year 1).</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
