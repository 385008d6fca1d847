namespace Portal.Emulator.State;

/// <summary>One public input endpoint.</summary>
internal sealed record BalancingRule(string Name, int Port, int BackendPort, string Protocol = "Tcp");
