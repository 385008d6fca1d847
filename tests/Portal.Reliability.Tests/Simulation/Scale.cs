using System.Globalization;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>How much is tried: a short form in the test command, the whole when <c>PORTAL_RELIABILITY=whole</c>.</summary>
internal static class Scale
{
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("PORTAL_RELIABILITY") == "whole";

    /// <summary>Another one each time; <c>PORTAL_RELIABILITY_SEED</c> repeats one.</summary>
    public static uint Seed { get; } = uint.TryParse(Environment.GetEnvironmentVariable("PORTAL_RELIABILITY_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : (uint)Random.Shared.Next();

    public static int Of(int whole, int brief) => IsWhole ? whole : brief;
}
