namespace Portal.Arm;

/// <summary>Section Arm of the configuration: which cloud, and how to sign in to it.</summary>
/// <remarks>
/// Neither <see cref="Endpoint"/> nor <see cref="Cloud"/>: the embedded cloud. Cloud alone: that Azure.
/// Endpoint: whatever answers there, with the sign-in of Authority, else of Cloud (Public when that is empty).
/// </remarks>
public sealed class ArmOptions
{
    public const string Section = "Arm";

    /// <summary>Where the embedded cloud is said to be. A reserved name: it can never reach a real host.</summary>
    public const string EmbeddedEndpoint = "https://management.emulator.invalid";

    /// <summary>An https address of Azure Resource Manager, or of a cloud that runs alone.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Public, China or USGovernment.</summary>
    public string? Cloud { get; set; }

    /// <summary>Default, ManagedIdentity, WorkloadIdentity, ClientSecret, ClientCertificate, AzureCli or Emulator; Default when empty.</summary>
    public string? Credential { get; set; }

    /// <summary>An https address that gives the tokens, where it is not the cloud's own.</summary>
    public string? Authority { get; set; }

    public string? TenantId { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Path of a PEM or PFX file with the certificate of the app registration and its private key.</summary>
    public string? ClientCertificate { get; set; }

    /// <summary>Of the PFX file, where it has one.</summary>
    public string? ClientCertificatePassword { get; set; }

    /// <summary>Swaps and what is read for them go with the rights of the operator who is signed in, so that Azure's roles and its activity log know the person. Inventory and board stay with the portal's own.</summary>
    public bool OnBehalfOfOperator { get; set; }

    /// <summary>Path of a PEM file with certificates to trust besides the system's, for Azure Resource Manager and the authority only.</summary>
    public string? Certificate { get; set; }

    /// <summary>Unix socket of the embedded cloud; the host sets it.</summary>
    public string? Socket { get; set; }

    /// <summary>How long one request may go without a byte.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait before a read is repeated; it doubles.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>Versions of typed calls by resource type, where they shall differ from the SDK's own.</summary>
    public Dictionary<string, string> ApiVersions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The cloud that runs inside the portal.</summary>
    public bool IsEmbedded => string.IsNullOrWhiteSpace(Endpoint) && string.IsNullOrWhiteSpace(Cloud);

    /// <summary>Every problem, each with its key and the mend; empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => [.. ArmOptionsProblems.Of(this)];
}
