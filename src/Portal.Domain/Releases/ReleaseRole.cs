namespace Portal.Domain.Releases;

/// <summary>A role as the definition and the configuration tell it.</summary>
/// <param name="Kind">web, worker or virtualMachine.</param>
/// <param name="Size">Of its machines.</param>
/// <param name="Instances">Null without a configuration.</param>
public sealed record ReleaseRole(string Name, string Kind, string Size, int? Instances);
