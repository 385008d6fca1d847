namespace Portal.Emulator.State;

/// <summary>One instance input endpoint: a public port per instance.</summary>
internal sealed record NatPool(string Name, int FirstPort, int LastPort, int BackendPort);
