namespace Portal.Emulator.State;

internal sealed record ResourceGroup(string Id, string Name, string Location) : IResource;
