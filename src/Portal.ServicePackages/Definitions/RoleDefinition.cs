using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>A role of a service definition.</summary>
public sealed record RoleDefinition(string Name, RoleKind Kind)
{
    /// <summary>The size of its machines; Small where the file says nothing.</summary>
    public string Size { get; init; } = "Small";

    /// <summary>The .NET trust level: full trust, or partial.</summary>
    public bool HasFullTrust { get; init; } = true;

    /// <summary>The rights of its own process: limited or elevated.</summary>
    public string ExecutionContext { get; init; } = "limited";

    public EquatableList<EndpointDefinition> Endpoints { get; init; } = [];

    /// <summary>Names of settings; values are in the configuration.</summary>
    public EquatableList<string> Settings { get; init; } = [];

    public EquatableList<CertificateDefinition> Certificates { get; init; } = [];

    /// <summary>Modules of the SDK; some bring endpoints of their own.</summary>
    public EquatableList<string> Imports { get; init; } = [];

    public EquatableList<LocalStorage> LocalStorage { get; init; } = [];

    public EquatableList<SiteDefinition> Sites { get; init; } = [];

    public EquatableList<StartupTask> StartupTasks { get; init; } = [];

    public EquatableList<UnknownElement> Unknown { get; init; } = [];
}
