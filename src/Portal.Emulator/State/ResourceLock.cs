namespace Portal.Emulator.State;

/// <summary>A management lock; <see cref="Level"/> is <c>ReadOnly</c> or <c>CanNotDelete</c>.</summary>
internal sealed record ResourceLock(string Scope, string Name, string Level, string Notes) : IResource
{
    public string Id => $"{Scope}/providers/Microsoft.Authorization/locks/{Name}";
}
