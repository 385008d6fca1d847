namespace Portal.Emulator.State;

/// <summary>A public input endpoint of a seeded role.</summary>
internal sealed record EndpointSeed(string Name, string Protocol, int Port)
{
    public static readonly EndpointSeed Http = new("Http", "http", 80);

    public static readonly EndpointSeed Https = new("Https", "https", 443);
}
