namespace Portal.Browser.Tests.Support;

/// <summary>One request that the embedded cloud received.</summary>
internal sealed record CloudRequest(string Method, string Path, string Query, int Status);
