namespace Portal.Web.Components.Tree;

/// <summary>A row and where it stands, from 0.</summary>
internal sealed record TreeLine(TreeRow Row, int Index);
