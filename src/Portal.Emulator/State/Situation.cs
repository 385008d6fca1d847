namespace Portal.Emulator.State;

/// <summary>A situation operators meet, by name, and the service that is in it.</summary>
internal sealed record Situation(string Name, ServiceSeed Service);
