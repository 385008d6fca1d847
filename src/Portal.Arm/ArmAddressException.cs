namespace Portal.Arm;

/// <summary>An answer pointed to another host than the one it came from.</summary>
public sealed class ArmAddressException(string host, string expected)
    : Exception($"An address leads to {host}, not to {expected}; nothing was sent there");
