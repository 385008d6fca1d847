using System.Collections.Immutable;

namespace Portal.Web.Components.Tree;

/// <summary>The lines of the tree from top to bottom, as far as they are open.</summary>
internal static class TreeRows
{
    /// <param name="finding">Keeps rows whose name holds this text, what is above them, and what is below them as far as it is open; empty keeps all.</param>
    public static ImmutableArray<TreeRow> Of(TreeNodes nodes, TreeExpansion expansion, string finding)
    {
        var rows = ImmutableArray.CreateBuilder<TreeRow>();
        var walk = new Walk(rows, expansion, finding);
        walk.Down(nodes.Subscriptions(), isBelowHit: finding.Length == 0);
        return rows.ToImmutable();
    }

    /// <returns>-1 when the row is not shown.</returns>
    public static int IndexOf(ImmutableArray<TreeRow> rows, string href)
    {
        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index].Href == href)
                return index;
        }

        return -1;
    }

    private sealed class Walk(ImmutableArray<TreeRow>.Builder rows, TreeExpansion expansion, string finding)
    {
        public void Down(IReadOnlyList<TreeNode> siblings, bool isBelowHit)
        {
            foreach (var node in siblings)
                Visit(node, isBelowHit);
        }

        private void Visit(TreeNode node, bool isBelowHit)
        {
            var isHit = isBelowHit || node.HasHit(finding);
            var hasHitBelow = finding.Length > 0 && node.Below().Any(HasHit);
            if (!isHit && !hasHitBelow)
                return;

            var isOpen = node.Row.IsOpen is not null && expansion.IsOpen(node.Row.Href, hasHitBelow);
            rows.Add(isOpen ? node.Row with { IsOpen = true } : node.Row);
            if (isOpen)
                Down(node.Below(), isHit);
        }

        private bool HasHit(TreeNode node) => node.HasHit(finding) || node.Below().Any(HasHit);
    }
}
