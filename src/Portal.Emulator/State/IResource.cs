namespace Portal.Emulator.State;

/// <summary>Anything with an ARM id.</summary>
internal interface IResource
{
    string Id { get; }
}
