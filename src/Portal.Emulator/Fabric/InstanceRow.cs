namespace Portal.Emulator.Fabric;

/// <summary>One role instance as the control door lists it.</summary>
/// <param name="Url">Where it listens itself, without the address in front of it; none while it refuses connections.</param>
internal sealed record InstanceRow(string Deployment, string Slot, string Version, string Role, string Instance, string? Url);
