namespace Portal.Emulator.Tests.Documents;

/// <summary>Something that the embedded cloud does otherwise than Azure, and the tests that show it.</summary>
internal sealed record Difference(string Text, params IReadOnlyList<string> Tests);
