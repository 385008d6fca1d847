namespace Portal.Emulator.State;

internal sealed record AutoscaleSetting(string Id, string Location, string TargetId, bool Enabled, int Minimum, int Maximum) : IResource;
