using System.Globalization;

namespace Portal.Emulator.State;

/// <summary>What exists at first, by name.</summary>
internal static class Seeds
{
    private const string Many = "many:";

    /// <exception cref="ArgumentException">There is no seed of that name.</exception>
    public static Cloud Named(string name, DateTimeOffset now)
    {
        if (name == "demo")
            return DemoEstate.Build(now);
        if (name == "empty")
            return DemoEstate.BuildEmpty();
        if (name.StartsWith(Many, StringComparison.Ordinal) && name[Many.Length..].Split('/') is [var count, .. [] or [_]] parts
            && Number(count) is { } services && Number(parts.ElementAtOrDefault(1) ?? $"{ManyServices.UsualSubscriptions}") is { } subscriptions and > 0)
            return ManyServices.Build(services, subscriptions, now);
        throw new ArgumentException($"The seed '{name}' is not known; use 'demo', 'empty', 'many:<number>' or 'many:<number>/<subscriptions>'.", nameof(name));
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
