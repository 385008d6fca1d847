using Portal.Domain.Grants;

namespace Portal.Web.Operators;

/// <summary>The roles that Owners gave, for all instances; a change reaches open pages.</summary>
internal sealed class GrantsKept : IKept
{
    private readonly GrantBook grants;

    public GrantsKept(GrantBook grants, SignInRegister register)
    {
        this.grants = grants;
        grants.Changed += (_, _) => register.Announce();
    }

    public string What => "Roles that Owners gave";

    public Task KeepAsync(CancellationToken cancellationToken) => grants.ReadAsync(cancellationToken);
}
