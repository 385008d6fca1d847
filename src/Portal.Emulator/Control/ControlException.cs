namespace Portal.Emulator.Control;

/// <summary>An order at the control door that makes no sense.</summary>
internal sealed class ControlException(string message) : Exception(message);
