using CimJobAnalyzers.CodeFixes.Writers;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Writes one or many plans into a document, in one order whatever the number.</summary>
internal static class PlanWriter
{
    public static async Task<Document> ApplyAsync(
        Document document,
        IReadOnlyCollection<(RewritePlan Plan, ReplacementState State)> plans,
        CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var root = editor.OriginalRoot;
        var orphans = new List<SyntaxAnnotation>();
        var edits = plans
            .SelectMany(chosen => chosen.Plan.Edits.Select(edit => (chosen.Plan, chosen.State, Edit: edit)))
            .GroupBy(item => (item.Edit.Kind, item.Edit.Location.SourceSpan))
            .Select(group => group.First())
            // Inner nodes first, so that an outer edit carries the inner one along.
            .OrderByDescending(item => item.Edit.Location.SourceSpan.Start)
            .ThenBy(item => item.Edit.Location.SourceSpan.Length);

        foreach (var (plan, state, edit) in edits)
        {
            var node = root.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true);
            var context = new WriterContext(editor, plan, state, edit);
            switch (edit.Kind)
            {
                case EditKind.NameDeclaration:
                    var mark = new SyntaxAnnotation();
                    orphans.Add(mark);
                    editor.ReplaceNode(node, (current, _) => current.WithAdditionalAnnotations(mark));
                    break;
                case EditKind.WrapperRequest:
                case EditKind.LateBoundRequest:
                    WrapperWriter.Write(context, (InvocationExpressionSyntax)node);
                    break;
                case EditKind.LibraryCall:
                case EditKind.ResultRead:
                case EditKind.ResultDeclaration:
                    LibraryWriter.Write(context, node);
                    break;
                case EditKind.RemovedStatement:
                    StatementRemoval.Write(context, (StatementSyntax)node);
                    break;
                case EditKind.RedundantCast:
                    editor.ReplaceNode(node, (current, _) => RedundantCast.Remove(current));
                    break;
                case EditKind.StateNumber:
                case EditKind.MemberName:
                    LateBoundWriter.Write(context, node);
                    break;
                case EditKind.ParameterCollection:
                case EditKind.RemovedArgument:
                case EditKind.TransparentCall:
                case EditKind.SessionLibraryCall:
                case EditKind.InnerInstanceRequest:
                case EditKind.InnerInstanceLibraryCall:
                    ManagementInfrastructureWriter.Write(context, node);
                    break;
                case EditKind.CarriedArgument:
                case EditKind.DeletionValue:
                case EditKind.JobInstance:
                case EditKind.NamespaceValue:
                case EditKind.OptionsValue:
                case EditKind.CancellationValue:
                    break;
                default:
                    SystemManagementWriter.Write(context, node);
                    break;
            }
        }

        var changed = OrphanRemoval.Apply(editor.GetChangedRoot(), orphans);
        if (plans.Any(chosen => NeedsImport(chosen.Plan, editor.SemanticModel)))
        {
            changed = LibraryImport.Add(changed);
        }

        return document.WithSyntaxRoot(changed);
    }

    private static bool NeedsImport(RewritePlan plan, SemanticModel model) =>
        plan.Kind == RewriteKind.Library && LibraryImport.IsMissing(model, plan.Edits[0].Location.SourceSpan.Start);
}
