using System.Globalization;

namespace Portal.Emulator.State;

/// <summary>What exists at first, by name.</summary>
internal static class Seeds
{
    private const string Many = "many:";

    /// <summary>Whether there is a seed of that name; a large one is not built for the question.</summary>
    public static bool Knows(string name) => Maker(name) is not null;

    /// <exception cref="ArgumentException">There is no seed of that name.</exception>
    public static Cloud Named(string name, DateTimeOffset now) => Maker(name) is { } make
        ? make(now)
        : throw new ArgumentException($"The seed '{name}' is not known; use 'demo', 'empty', 'many:<number>' or 'many:<number>/<subscriptions>'.", nameof(name));

    private static Func<DateTimeOffset, Cloud>? Maker(string name) => name switch
    {
        "demo" => DemoEstate.Build,
        "empty" => _ => DemoEstate.BuildEmpty(),
        _ => name.StartsWith(Many, StringComparison.Ordinal) && name[Many.Length..].Split('/') is [var count, .. [] or [_]] parts
            && Number(count) is { } services && Number(parts.ElementAtOrDefault(1) ?? $"{ManyServices.UsualSubscriptions}") is { } subscriptions and > 0
            ? now => ManyServices.Build(services, subscriptions, now)
            : null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
