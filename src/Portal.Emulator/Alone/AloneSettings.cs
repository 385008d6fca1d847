namespace Portal.Emulator.Alone;

/// <summary>How the cloud runs alone.</summary>
internal sealed record AloneSettings
{
    public Uri Address { get; init; } = new("https://localhost:5443");

    public string? CertificateOut { get; init; }

    public string? StateFolder { get; init; }

    public bool Help { get; init; }

    /// <summary>Everything that is the same inside the portal.</summary>
    public EmulatorOptions Cloud { get; init; } = new();
}
