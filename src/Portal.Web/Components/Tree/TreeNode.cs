namespace Portal.Web.Components.Tree;

/// <summary>A row and what is below it; the nodes below are made when somebody looks.</summary>
internal sealed record TreeNode(TreeRow Row, Func<IReadOnlyList<TreeNode>> Below)
{
    public static readonly IReadOnlyList<TreeNode> Nothing = [];

    public bool HasHit(string finding) =>
        Row.Name.Contains(finding, StringComparison.OrdinalIgnoreCase)
        || (Row.Version?.Contains(finding, StringComparison.OrdinalIgnoreCase) ?? false);
}
