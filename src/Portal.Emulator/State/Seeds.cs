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
        if (name.StartsWith(Many, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Many.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return ManyServices.Build(count, now);
        throw new ArgumentException($"The seed '{name}' is not known; use 'demo', 'empty' or 'many:<number>'.", nameof(name));
    }
}
