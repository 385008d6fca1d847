namespace Portal.SwapTargets.Tests;

/// <summary>A request as the embedded cloud saw it.</summary>
internal sealed record SentRequest(string Method, string Path, string Query, int Status);
