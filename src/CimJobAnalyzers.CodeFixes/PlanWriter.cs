using CimJobAnalyzers.CodeFixes.Writers;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Writes one or many plans into a document, in one order whatever the number.</summary>
internal static class PlanWriter
{
    public static async Task<SyntaxNode> WriteAsync(
        Document document,
        IReadOnlyCollection<ChosenPlan> plans,
        Imports imports,
        CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var root = editor.OriginalRoot;
        var orphans = new List<SyntaxAnnotation>();
        var marks = new Dictionary<PlannedEdit, SyntaxAnnotation>();
        var edits = plans
            .SelectMany(chosen => chosen.Plan.Edits.Select(edit => (chosen.Plan, chosen.State, Edit: edit)))
            .GroupBy(item => (item.Edit.Kind, item.Edit.Location.SourceSpan))
            .Select(group => group.First())
            // Inner nodes first, so that an outer edit carries the inner one along.
            .OrderByDescending(item => item.Edit.Location.SourceSpan.Start)
            .ThenBy(item => item.Edit.Location.SourceSpan.Length);

        foreach (var (plan, state, edit) in edits)
        {
            var context = new WriterContext(editor, plan, state, edit, marks, imports);
            switch (edit.Kind)
            {
                case EditKind.NameDeclaration:
                    orphans.Add(Mark(Node<SyntaxNode>()));
                    break;
                case EditKind.CarriedArgument:
                case EditKind.DeletionValue:
                case EditKind.GivenObject:
                case EditKind.JobInstance:
                case EditKind.NamespaceValue:
                case EditKind.OptionsValue:
                case EditKind.CancellationValue:
                case EditKind.AnswerObject:
                case EditKind.StateOperand:
                case EditKind.PauseValue:
                case EditKind.PrintedProgress:
                    marks[edit] = Mark(Node<ExpressionSyntax>());
                    break;
                case EditKind.WrapperRequest:
                case EditKind.LateBoundRequest:
                    WrapperWriter.Write(context, Node<InvocationExpressionSyntax>());
                    break;
                case EditKind.GivenObjectRequest:
                case EditKind.GivenObjectLibraryCall:
                    GivenObjectWriter.Write(context, Node<InvocationExpressionSyntax>());
                    break;
                case EditKind.ResultDeclaration:
                    LibraryWriter.Write(context, Node<StatementSyntax>());
                    break;
                case EditKind.LibraryStop:
                case EditKind.LibraryCall:
                case EditKind.ResultRead:
                    LibraryWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.RemovedStatement:
                    Removal.Write(context, Node<StatementSyntax>());
                    break;
                case EditKind.RemovedArgument:
                    Removal.Write(context, Node<ArgumentSyntax>());
                    break;
                case EditKind.UnwrappedUsing:
                    UsingRemoval.Write(context, Node<UsingStatementSyntax>());
                    break;
                case EditKind.RedundantCast:
                    editor.ReplaceNode(Node<ExpressionSyntax>(), (current, _) => Comments.Kept(current, RedundantCast.Remove(current)));
                    break;
                case EditKind.StateNumber:
                case EditKind.MemberName:
                    LateBoundWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.ParameterCollection:
                case EditKind.TransparentCall:
                case EditKind.SessionLibraryCall:
                case EditKind.InnerInstanceRequest:
                case EditKind.InnerInstanceLibraryCall:
                    ManagementInfrastructureWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.UnboxedType:
                case EditKind.AddedCast:
                    CastWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.IntervalText:
                case EditKind.IntervalSpan:
                case EditKind.ConvertedInterval:
                    IntervalWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.KeptState:
                    marks[edit] = Mark(Node<StatementSyntax>());
                    break;
                case EditKind.LibraryWait:
                    WaitWriter.Write(context, Node<StatementSyntax>());
                    break;
                case EditKind.OutcomeQuestion:
                case EditKind.ProgressValue:
                    WaitWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.StateNumbers:
                case EditKind.StateQuestion:
                    StateTestWriter.Write(context, Node<ExpressionSyntax>());
                    break;
                case EditKind.AddedCase:
                    StateTestWriter.Write(context, Node<SwitchSectionSyntax>());
                    break;
                case EditKind.AddedPattern:
                    StateTestWriter.Write(context, Node<PatternSyntax>());
                    break;
                case EditKind.AddedRefresh:
                    RefreshWriter.Write(context, Node<StatementSyntax>());
                    break;
                case EditKind.StateAssignment:
                    SystemManagementWriter.Write(context, Node<StatementSyntax>());
                    break;
                default:
                    SystemManagementWriter.Write(context, Node<ExpressionSyntax>());
                    break;
            }

            // A token that is missing can give a statement and its expression the same place.
            T Node<T>()
                where T : SyntaxNode => root.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>()!;
        }

        var changed = OrphanRemoval.Apply(UsingRemoval.Spliced(editor.GetChangedRoot()), orphans);
        changed = new LibraryImport(editor, plans, imports).AddTo(changed);
        return await DocumentLayout.KeptAsync(document, changed, cancellationToken).ConfigureAwait(false);

        SyntaxAnnotation Mark(SyntaxNode node)
        {
            var mark = new SyntaxAnnotation();
            editor.ReplaceNode(node, (current, _) => current.WithAdditionalAnnotations(mark));
            return mark;
        }
    }
}
