namespace Portal.Emulator.State;

internal sealed record RoleProfile(string Name, string Size, int Capacity);
