namespace Portal.Emulator.Fabric;

/// <summary>Where a public port answers. It is plain HTTP, whatever the port.</summary>
internal sealed record AddressLink(int Port, string Url);
