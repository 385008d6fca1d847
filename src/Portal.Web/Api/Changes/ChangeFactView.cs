using Portal.Domain.Changes;

namespace Portal.Web.Api.Changes;

/// <summary>Something to know before a change.</summary>
internal sealed record ChangeFactView(ChangeFactKind Kind, string Text)
{
    public static ChangeFactView Of(ChangeFact fact) => new(fact.Kind, fact.Text);
}
