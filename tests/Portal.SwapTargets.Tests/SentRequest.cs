namespace Portal.SwapTargets.Tests;

/// <summary>A request as the embedded cloud saw it.</summary>
/// <param name="Operation">The operation of ARM it meant, if there is one.</param>
internal sealed record SentRequest(string Method, string Path, string Query, int Status, string? Operation = null);
