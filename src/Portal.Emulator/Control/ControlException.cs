namespace Portal.Emulator.Control;

/// <summary>An order at the control door that makes no sense, and what would have been possible where that can be listed.</summary>
internal sealed class ControlException(string message, params IReadOnlyList<string> allowed) : Exception(message)
{
    public IReadOnlyList<string> Allowed => allowed;

    public static ControlException NoFabric() => new("The deployments do not answer: Emulator:Fabric:Enabled is false.");
}
