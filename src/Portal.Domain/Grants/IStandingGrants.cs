namespace Portal.Domain.Grants;

/// <summary>The roles that the settings give, as they are now.</summary>
public interface IStandingGrants
{
    IReadOnlyList<GivenRole> Now { get; }
}
