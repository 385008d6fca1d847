namespace Portal.Emulator.Alone;

/// <summary>One option of the command line: its name, what its value is called (empty when it takes none), what it means, and what it does.</summary>
internal sealed record AloneOption(string Name, string Value, string Meaning, Func<AloneSettings, string, AloneSettings> Set);
