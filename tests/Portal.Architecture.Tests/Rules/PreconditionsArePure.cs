using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R4: a precondition is one sealed class named as its file, and only looks at facts.</summary>
internal static class PreconditionsArePure
{
    private static readonly string[] Contract = ["IPrecondition.cs", "IPrecondition.Of.cs", "Finding.cs", "Severity.cs", "Answer.cs", "Judging.cs"];

    private static readonly Regex Impure = Support.Breaches.Pattern(
        @"\bSystem\.(IO|Net|Data|Diagnostics|Threading)\b|(?<![\w.])((Microsoft|Azure)\.[\w.]+|Portal\.(Arm|Storage|Web|Emulator)\b)|\b(async|await)\b|\bTask\b|\b(TimeProvider|Stopwatch)\b|\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\b(File|Directory|Console|Environment)\.\w+");

    /// <summary>The files of the rules: neither the contract nor a kind's list of its rules (CloudServicePreconditions.cs).</summary>
    public static IEnumerable<SourceFile> Files(SourceTree tree) => tree.SourceCode
        .Where(file => file.Folder.EndsWith("/Preconditions", StringComparison.Ordinal) || file.Path.Contains("/Preconditions/", StringComparison.Ordinal))
        .Where(file => !Contract.Contains(file.Name, StringComparer.Ordinal) && !file.Name.EndsWith("Preconditions.cs", StringComparison.Ordinal));

    public static IEnumerable<string> Breaches(SourceTree tree) => Files(tree).SelectMany(file => Shape(file).Concat(file.Find(Impure, name => $"a precondition may not know {name}.")));

    private static IEnumerable<string> Shape(SourceFile file)
    {
        var types = CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().ToList();
        if (types is not [ClassDeclarationSyntax only])
        {
            yield return $"{file.Path}: holds {types.Count} types where one class is expected.";
        }
        else if (!only.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.SealedKeyword)) || !string.Equals(only.Identifier.Text + ".cs", file.Name, StringComparison.Ordinal))
        {
            yield return $"{file.Path}: {only.Identifier.Text} must be sealed and named as its file.";
        }
        else if (only.BaseList is null || !only.BaseList.ToString().Contains("IPrecondition<", StringComparison.Ordinal))
        {
            yield return $"{file.Path}: {only.Identifier.Text} is not a precondition.";
        }
    }
}
