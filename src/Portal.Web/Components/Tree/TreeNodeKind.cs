namespace Portal.Web.Components.Tree;

/// <summary>What a row of the tree stands for; its number is its level.</summary>
public enum TreeNodeKind
{
    Subscription = 1,
    Service,
    Deployment,
    Role,
    Instance,
}
