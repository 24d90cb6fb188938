package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.ResultNode;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;

/** The results as a tree whose lines wrap at the width of the view. */
final class ResultTree {
    private final JTree tree = new JTree(new DefaultTreeModel(new DefaultMutableTreeNode()));
    private final JScrollPane scroll;

    /**
     * Makes one.
     *
     * @param chosen is told of each node that is chosen
     */
    ResultTree(Consumer<ResultNode> chosen) {
        tree.setName("doctor.results");
        tree.getAccessibleContext().setAccessibleName("Results");
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.setRowHeight(0);
        tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        tree.addTreeSelectionListener(event -> node(event.getPath()).ifPresent(chosen));
        scroll = Widgets.scroll(tree);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                wrap();
            }
        });
        tree.addPropertyChangeListener("font", event -> wrap());
        wrap();
    }

    /** Has the tree measure its lines anew: it keeps their heights until it gets another renderer. */
    void wrap() {
        tree.setCellRenderer(new ResultCell(scroll == null ? 0 : scroll.getViewport().getWidth()));
    }

    private static Optional<ResultNode> node(TreePath path) {
        Object held = ((DefaultMutableTreeNode) path.getLastPathComponent()).getUserObject();
        return held instanceof ResultNode node ? Optional.of(node) : Optional.empty();
    }

    void clear() {
        tree.setModel(new DefaultTreeModel(new DefaultMutableTreeNode()));
    }

    /** Shows a tree, with the first diagnosis open and its first remedy that can be applied chosen. */
    void show(ResultNode root) {
        tree.setModel(new DefaultTreeModel(swing(root)));
        for (int row = 0; row < tree.getRowCount(); row++) {
            node(tree.getPathForRow(row))
                    .filter(node -> node.kind() == ResultNode.Kind.BAD || tree.getRowCount() < 4)
                    .ifPresent(node -> tree.expandPath(tree.getPathForRow(indexOf(node))));
        }
        choose(ResultNode.Kind.FIX, ResultNode.Kind.BAD, ResultNode.Kind.WARNING);
        tree.scrollRowToVisible(0);
    }

    private int indexOf(ResultNode wanted) {
        for (int row = 0; row < tree.getRowCount(); row++) {
            if (node(tree.getPathForRow(row)).equals(Optional.of(wanted))) {
                return row;
            }
        }
        return 0;
    }

    private void choose(ResultNode.Kind... kinds) {
        for (ResultNode.Kind kind : kinds) {
            for (int row = 0; row < tree.getRowCount(); row++) {
                if (node(tree.getPathForRow(row)).filter(node -> node.kind() == kind).isPresent()) {
                    tree.setSelectionRow(row);
                    return;
                }
            }
        }
    }

    private static DefaultMutableTreeNode swing(ResultNode node) {
        DefaultMutableTreeNode swing = new DefaultMutableTreeNode(node);
        node.children().forEach(child -> swing.add(swing(child)));
        return swing;
    }

    JComponent component() {
        return scroll;
    }

    JTree tree() {
        return tree;
    }
}
