namespace Portal.Domain.Changes;

public enum DomainState
{
    ToCome,
    Updating,
    Updated,
}
