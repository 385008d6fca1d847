using System.Globalization;

namespace Portal.Domain.Standby;

/// <summary>What something costs an hour.</summary>
/// <param name="Amount">Null when it cannot be told.</param>
/// <param name="Because">Of what it is made, "4 × Standard_D2_v2"; or why it cannot be told.</param>
public sealed record HourlyCost(decimal? Amount, string Currency, string Because)
{
    /// <summary>"0.84 EUR"; "unknown".</summary>
    public string Text => Amount is { } amount ? Money(amount) : "unknown";

    /// <summary>What it came to over some time: "20.16 EUR"; null when it cannot be told.</summary>
    public string? Over(TimeSpan time) => Amount is { } amount ? Money(amount * (decimal)Math.Max(0, time.TotalHours)) : null;

    private string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {Currency}");
}
